package org.gatehouse.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.gatehouse.audit.AuditVerification;
import org.gatehouse.audit.AuditVerification.Break;
import org.gatehouse.audit.AuditVerification.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor asks of the trail. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies the audit trail, or writes it out for somebody who verifies it elsewhere.")
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    AuditCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the audit: verify or export.");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Finds any edited, deleted, inserted or reordered row and names the first; also while the house is open.",
                "Exit code 1 when there is one."
            })
    int verify(
            @Option(names = "--json", description = "For programs.") boolean json,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            description = "An export, instead of the database of this home.")
                    @Nullable
                    Path file,
            @Option(
                            names = "--checkpoints",
                            paramLabel = "FILE",
                            description = "With --file: the checkpoints (default: audit/checkpoints.log of the home).")
                    @Nullable
                    Path checkpoints,
            @Option(
                            names = "--keys",
                            paramLabel = "FOLDER",
                            description = "With --file: the keys (default: those of the home).")
                    @Nullable
                    Path keys) {
        Report report = file == null
                ? ofTheHome()
                : AuditVerification.verifyExport(
                        file,
                        checkpoints == null ? House.home().folder().resolve("audit/checkpoints.log") : checkpoints,
                        keys == null ? House.home().keys() : keys);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? document(report) : sentence(report));
        return report.intact() ? 0 : Gatehouse.NO;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes every row, one JSON document a line, in the order in which they are verified.")
    int export(@Parameters(paramLabel = "FILE", description = "Must not be there yet.") Path file) throws IOException {
        if (Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), file + " is there already.");
        }
        try (ConfigurableApplicationContext house = House.toRead();
                var to = new BufferedOutputStream(Files.newOutputStream(file))) {
            long rows = house.getBean(AuditVerification.class).export(to);
            spec.commandLine().getOut().printf("%d rows written to %s%n", rows, file);
        }
        return 0;
    }

    private Report ofTheHome() {
        try (ConfigurableApplicationContext house = House.toRead()) {
            PrintWriter err = spec.commandLine().getErr();
            return house.getBean(AuditVerification.class).verify(rows -> {
                if (rows % 1_000_000 == 0) {
                    err.printf("%d rows read%n", rows);
                }
            });
        }
    }

    private static String sentence(Report report) {
        String read =
                "%d rows in %d chains, %d checkpoints".formatted(report.rows(), report.chains(), report.checkpoints());
        return report.broken()
                .map(at -> "NOT INTACT: " + what(at) + " (" + read + " read)")
                .orElse("Intact: " + read + ".");
    }

    private static String what(Break at) {
        String kind = at.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return at.chain() == 0
                ? kind + ", number " + at.position()
                : "row " + at.position() + " of chain " + at.chain() + " was " + kind;
    }

    private static String document(Report report) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("intact", report.intact());
        fields.put("rows", report.rows());
        fields.put("chains", report.chains());
        fields.put("checkpoints", report.checkpoints());
        fields.put("broken", report.broken().orElse(null));
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
