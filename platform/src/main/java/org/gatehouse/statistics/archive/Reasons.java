package org.gatehouse.statistics.archive;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Why a file could not be written, in words for a sentence. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable failed) {
        Throwable root = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String said = String.valueOf(root.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota exceeded")) {
            return "the disk is full";
        }
        if (root instanceof AccessDeniedException || lower.contains("permission denied")) {
            return "the folder cannot be written";
        }
        if (lower.contains("read-only file system")) {
            return "the file system is read-only";
        }
        return root instanceof FileSystemException file && file.getReason() == null
                ? root.getClass().getSimpleName() + " " + said
                : said;
    }
}
