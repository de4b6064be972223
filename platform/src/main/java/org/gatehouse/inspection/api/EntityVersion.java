package org.gatehouse.inspection.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.inspection.InspectionProblem;
import org.jspecify.annotations.Nullable;

/** The version of an inspection as an entity tag (RFC 9110 section 8.8.3): {@code "3"}. */
final class EntityVersion {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,9})\"");

    private EntityVersion() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** @throws InspectionProblem when the header is missing or is not one strong tag */
    static int of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new InspectionProblem.VersionMissing();
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InspectionProblem.VersionMalformed();
        }
        return Integer.parseInt(tag.group(1));
    }
}
