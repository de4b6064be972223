package org.gatehouse.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/**
 * What somebody had typed when the session was over: shown again, so that it can be copied. It is not sent on by itself,
 * for nobody can tell any more who typed it.
 */
record KeptForm(String field, String text) {

    private static final int TEXT_MAX = 10_000;

    static List<KeptForm> of(HttpServletRequest request, String problemType) {
        var kept = new ArrayList<KeptForm>();
        if (problemType.endsWith("/signed-out") && SameOriginFilter.fromHere(request)) {
            request.getParameterMap().forEach((field, texts) -> {
                if (!field.startsWith("_") && !field.toLowerCase(Locale.ROOT).contains("password")) {
                    for (String text : texts) {
                        if (!text.isBlank() && text.length() <= TEXT_MAX) {
                            kept.add(new KeptForm(field, text));
                        }
                    }
                }
            });
        }
        return kept;
    }

    /** The page of this house that the form was on; the home page where that is not known. */
    static String page(HttpServletRequest request) {
        try {
            var page = URI.create(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "/"));
            boolean here = page.getHost() == null || page.getHost().equalsIgnoreCase(request.getServerName());
            return here && page.getRawPath() != null && page.getRawPath().startsWith("/") ? page.getRawPath() : "/";
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
