package org.gatehouse.access.duty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.access.AccessProblem;

/**
 * Addresses to which a browser is sent back with a code. They are compared letter by letter (RFC 9700 section 2.1), so each is
 * whole: {@code https}, a host, no fragment. In the clear only on the machine of the browser itself (RFC 8252 section 7.3).
 */
public final class RedirectUris {

    static final int COUNT_MAX = 10;
    private static final int LENGTH_MAX = 500;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private RedirectUris() {}

    /** The addresses that somebody wrote, one a line; blank lines are none. */
    public static List<String> written(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** @throws AccessProblem.RedirectUriUnfit naming the first that is not fit, or the first one too many */
    static void check(List<String> addresses) {
        for (String address : addresses) {
            if (!fit(address)) {
                throw new AccessProblem.RedirectUriUnfit(address);
            }
        }
        if (addresses.size() > COUNT_MAX) {
            throw new AccessProblem.RedirectUriUnfit(addresses.get(COUNT_MAX));
        }
    }

    private static boolean fit(String address) {
        try {
            var uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            return address.length() <= LENGTH_MAX
                    && host != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(scheme)
                            || ("http".equals(scheme) && LOOPBACK.contains(host.toLowerCase(Locale.ROOT))));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
