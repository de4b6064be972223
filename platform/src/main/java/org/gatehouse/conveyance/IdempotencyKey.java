package org.gatehouse.conveyance;

import java.util.regex.Pattern;

/**
 * What a client repeats with a request that it is not sure of.
 *
 * @param value 1 to 100 visible ASCII characters
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP header
 *     field</a>
 */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,100}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new ConveyanceProblem.KeyUnfit();
        }
    }
}
