package org.gatehouse.documents.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the files of a whole invented state into a folder, to try verification on: roots, signers, lists, and chips that
 * are genuine, altered and signed by a revoked signer. Utopia (UTO, in certificates UT) issues nothing for anybody;
 * nobody must ever believe its root where real travellers are checked.
 *
 * <p>Which files there are, and what each is for, stands in {@code README.txt} beside them.
 */
public final class DemoPki {

    /** Opens the key files. It protects nothing, and is not meant to. */
    public static final String PASSWORD = "demo-only";

    private DemoPki() {}

    /** What came of writing. */
    public sealed interface Outcome {

        /** @param files in the order they were written, within the folder that was given */
        record Written(List<Path> files) implements Outcome {
            public Written {
                files = List.copyOf(files);
            }
        }

        /** A file of that name is there; nothing was written. */
        record AlreadyThere(Path file) implements Outcome {}

        /** The folder or a file in it cannot be written; what was written before it remains. */
        record NotWritable(Path file, String cause) implements Outcome {}

        /** The state could not be made; nothing was written. */
        record NotMade(String cause) implements Outcome {}
    }

    /**
     * Writes the files. An existing file is never overwritten.
     *
     * @param folder is made when it is not there
     * @param now when the state issues; its certificates are valid from then on
     * @param random makes the keys
     */
    public static Outcome write(Path folder, Instant now, SecureRandom random) {
        Map<String, byte[]> files;
        try {
            files = new DemoFiles(now, random).all();
        } catch (Refusal refused) {
            return new Outcome.NotMade(refused.problem().toString());
        } catch (GeneralSecurityException | IOException failed) {
            return new Outcome.NotMade(String.valueOf(failed.getMessage()));
        }
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                return new Outcome.AlreadyThere(folder.resolve(name));
            }
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.write(path, file.getValue(), CREATE_NEW, WRITE);
            } catch (IOException failed) {
                return new Outcome.NotWritable(path, failed.toString());
            }
            written.add(path);
        }
        return new Outcome.Written(written);
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
