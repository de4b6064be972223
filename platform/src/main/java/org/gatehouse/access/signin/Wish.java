package org.gatehouse.access.signin;

import java.util.regex.Pattern;

/** Where somebody wanted to go before being asked to sign in: a page of this house, never an address outside. */
public final class Wish {

    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private Wish() {}

    /**
     * Whether the wish leads on to another site: it is a program's request that an officer signs in here, which ends at the
     * program. Browsers do not let a form lead there, a link they do.
     */
    public static boolean leadsOn(String path) {
        return path.startsWith("/oauth2/authorize?");
    }

    /** The path as asked for, or the home page where it leads nowhere or outside. */
    public static String of(String path) {
        boolean own = path.length() <= 2000
                && OWN_PAGE.matcher(path).matches()
                && !path.startsWith("/sign-")
                && !path.startsWith("/oauth2/token");
        return own ? path : "/";
    }
}
