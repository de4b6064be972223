package org.gatehouse.screening.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.ScreeningProblem;

/** Headers of requests that create or change. */
final class Header {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,9})\"");

    private Header() {}

    static IdempotencyKey key(String given) {
        return new IdempotencyKey(given);
    }

    /**
     * The revision in an entity tag (RFC 9110 section 8.8.3): {@code "3"}.
     *
     * @throws ScreeningProblem when the header is missing, or is no tag that this house gave out
     */
    static int revision(String ifMatch) {
        if (ifMatch.isBlank()) {
            throw new ScreeningProblem.VersionMissing();
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ScreeningProblem.Stale();
        }
        return Integer.parseInt(tag.group(1));
    }

    static String tag(int revision) {
        return "\"" + revision + "\"";
    }
}
