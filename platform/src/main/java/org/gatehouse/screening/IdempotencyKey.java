package org.gatehouse.screening;

/**
 * Chosen by whoever asks; the same request under the same key is done once.
 *
 * @param value 1 to 255 characters
 */
public record IdempotencyKey(String value) {

    private static final int LENGTH_MAX = 255;

    /** @throws ScreeningProblem.KeyUnfit when it is empty or longer than it may be */
    public IdempotencyKey {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new ScreeningProblem.KeyUnfit(LENGTH_MAX);
        }
    }
}
