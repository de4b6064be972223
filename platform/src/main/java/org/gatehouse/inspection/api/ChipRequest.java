package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.chip.ChipLimits;
import org.jspecify.annotations.Nullable;

/** The files of a chip as a reader read them. */
@Schema(
        name = "Chip",
        description =
                "The files of the document's chip, byte for byte as they were read, in base64 (RFC 4648 section 4)."
                        + " A file has at most 256 kB, all together at most 1 MB. None of them is kept.")
record ChipRequest(
        @Schema(description = "EF.SOD; empty or left out when the chip has none") @Nullable
        String sod,

        @Schema(description = "Data groups that were read, by their number, 1 to 16", example = "{\"1\": \"YV1fH1pQ\"}")
        @Nullable
        Map<String, String> dataGroups,

        @Schema(description = "EF.COM, when it was read") @Nullable
        String com,

        @Schema(description = "EF.CardAccess, when it was read") @Nullable
        String cardAccess) {

    private static final int GROUPS = 16;

    /** @throws InspectionProblem when a file is too large or no base64, or a group has no such number */
    ChipFiles toFiles() {
        SortedMap<Integer, byte[]> groups = new TreeMap<>();
        long all = 0;
        byte[] signed = sod == null ? new byte[0] : decoded("sod", sod);
        if (dataGroups != null) {
            for (Map.Entry<String, String> group : dataGroups.entrySet()) {
                byte[] file = decoded("dataGroups." + group.getKey(), group.getValue());
                groups.put(number(group.getKey()), file);
                all += file.length;
            }
        }
        Optional<byte[]> list = Optional.ofNullable(com).map(text -> decoded("com", text));
        Optional<byte[]> access = Optional.ofNullable(cardAccess).map(text -> decoded("cardAccess", text));
        all += signed.length
                + list.map(file -> file.length).orElse(0)
                + access.map(file -> file.length).orElse(0);
        ChipLimits.all(all);
        return new ChipFiles(signed, groups, list, access);
    }

    private static int number(String key) {
        if (key.matches("[1-9]|1[0-6]")) {
            return Integer.parseInt(key);
        }
        throw new InspectionProblem.ChipMalformed("dataGroups", GROUPS);
    }

    private static byte[] decoded(String field, @Nullable String text) {
        String base64 = text == null ? "" : text;
        ChipLimits.one(field, base64.length() / 4 * 3L - 2);
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InspectionProblem.ChipMalformed(field, GROUPS);
        }
    }
}
