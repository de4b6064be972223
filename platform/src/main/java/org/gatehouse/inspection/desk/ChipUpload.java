package org.gatehouse.inspection.desk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.documents.chip.ChipFile;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.chip.ChipLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a chip as an officer attached them to a scan; what each one is, its first bytes say and not its name. */
final class ChipUpload {

    private static final int NAME_SHOWN_MAX = 60;

    private ChipUpload() {}

    /** Whether anything was attached. A browser sends an empty file without a name where nothing was chosen. */
    static boolean given(@Nullable List<MultipartFile> files) {
        return files != null && files.stream().anyMatch(file -> !file.isEmpty());
    }

    /**
     * Empty when nothing was attached.
     *
     * @throws InspectionProblem.ChipTooLarge
     * @throws InspectionProblem.ChipFileUnknown when one is no file of a chip, or is cut short
     * @throws InspectionProblem.ChipFileTwice when two are the same part of the chip
     * @throws InspectionProblem.ChipUnsigned when EF.SOD is not among them, without which nothing can be verified
     */
    static Optional<ChipFiles> read(@Nullable List<MultipartFile> files) throws IOException {
        if (files == null || !given(files)) {
            return Optional.empty();
        }
        List<MultipartFile> brought =
                files.stream().filter(file -> !file.isEmpty()).toList();
        ChipLimits.all(brought.stream().mapToLong(MultipartFile::getSize).sum());
        Map<String, ChipFile> known = new LinkedHashMap<>();
        for (MultipartFile one : brought) {
            String name = shown(one.getOriginalFilename());
            ChipLimits.one(name, one.getSize());
            ChipFile file = ChipFile.of(one.getBytes()).orElseThrow(() -> new InspectionProblem.ChipFileUnknown(name));
            if (known.put(file.name(), file) != null) {
                throw new InspectionProblem.ChipFileTwice(file.name(), name);
            }
        }
        if (known.values().stream().noneMatch(ChipFile::signs)) {
            throw new InspectionProblem.ChipUnsigned();
        }
        return Optional.of(ChipFile.together(known.values()));
    }

    /** Without the folders that some browsers send along, and not longer than a line. */
    private static String shown(@Nullable String name) {
        String plain = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return plain.length() > NAME_SHOWN_MAX ? plain.substring(0, NAME_SHOWN_MAX) + "\u2026" : plain;
    }
}
