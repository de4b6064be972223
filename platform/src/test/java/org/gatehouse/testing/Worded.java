package org.gatehouse.testing;

import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.regex.Pattern;
import org.hamcrest.Matcher;

/** Every sentence of a page has its words: no key stands in their place. What travellers' documents say may be question marks. */
public final class Worded {

    private static final Pattern KEY = Pattern.compile(".*\\?\\?[a-z][\\w.-]*_[a-z]{2}[\\w-]*\\?\\?.*", Pattern.DOTALL);

    private Worded() {}

    public static Matcher<String> worded() {
        return not(matchesPattern(KEY));
    }
}
