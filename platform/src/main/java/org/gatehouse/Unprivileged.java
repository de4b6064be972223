package org.gatehouse;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. When we are root, its programs run in a user namespace of their own, where root is
 * nobody in particular; where the system does not allow that, as the user nobody, who then owns the cluster.
 */
final class Unprivileged {

    private static final int NOBODY = 65534;

    private final List<String> prefix;
    private final boolean ownsFiles;

    private Unprivileged(List<String> prefix, boolean ownsFiles) {
        this.prefix = prefix;
        this.ownsFiles = ownsFiles;
    }

    static Unprivileged ofThisProcess() {
        if (new UnixSystem().getUid() != 0) {
            return new Unprivileged(List.of(), false);
        }
        if (works(List.of("unshare", "--user", "true"))) {
            return new Unprivileged(List.of("unshare", "--user"), false);
        }
        var asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (works(Stream.concat(asNobody.stream(), Stream.of("true")).toList())) {
            return new Unprivileged(asNobody, true);
        }
        throw new StartProblem("PostgreSQL does not run as root, and neither unshare nor setpriv works here."
                + " Start as an ordinary user, or name a PostgreSQL 15 or newer by GATEHOUSE_DB_URL.");
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Hands a file or a whole folder to the user that PostgreSQL runs as, where that is another one. */
    void hand(Path folder) throws IOException {
        if (!ownsFiles) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", NOBODY);
                Files.setAttribute(file, "unix:gid", NOBODY);
            }
        }
    }

    private static boolean works(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
