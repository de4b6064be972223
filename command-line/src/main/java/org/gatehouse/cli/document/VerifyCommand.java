package org.gatehouse.cli.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.documents.chip.ChipReport;
import org.gatehouse.documents.chip.PassiveAuthentication;
import org.gatehouse.documents.chip.Presented;
import org.gatehouse.documents.chip.Step;
import org.gatehouse.documents.trust.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Passive authentication of a chip whose files were read before. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies the files of a chip: who signed them, whether that signer is believed, whether they are unchanged.",
            "Prints one line of JSON with the outcome of each step.",
            ""
        },
        exitCodeOnInvalidInput = DocumentCommand.UNREADABLE,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:genuine",
            "1:not genuine",
            "2:undecided, as when the state's authority is unknown",
            "3:the input cannot be read, or wrong usage"
        },
        footerHeading = "%nExample:%n",
        footer =
                "  ./gatehouse document verify --sod EF_SOD.bin --dg1 DG1.bin --dg2 DG2.bin --trust csca.der --crl crl.der")
final class VerifyCommand implements Callable<Integer> {

    private final DataGroupFiles groups = new DataGroupFiles();
    private @Nullable CommandSpec spec;

    @Option(names = "--sod", required = true, paramLabel = "FILE", description = "EF.SOD as read from the chip.")
    private @Nullable Path sod;

    @Option(names = "--com", paramLabel = "FILE", description = "EF.COM.")
    private @Nullable Path com;

    @Option(names = "--card-access", paramLabel = "FILE", description = "EF.CardAccess.")
    private @Nullable Path cardAccess;

    @Option(names = "--mrz", paramLabel = "FILE", description = "The printed zone as text; it is compared with DG1.")
    private @Nullable Path printedZone;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When validity is judged, such as 2026-01-31T12:00:00Z. Now unless told.")
    private @Nullable Instant at;

    @Mixin
    private final TrustFiles trust = new TrustFiles();

    VerifyCommand() {}

    @Spec
    void attach(CommandSpec own) {
        spec = own;
        groups.addTo(own);
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        Instant instant = at == null ? Clock.systemUTC().instant() : at;
        try {
            var files = new ChipFiles(
                    InputFile.read(Objects.requireNonNull(sod)), groups.read(), optional(com), optional(cardAccess));
            TrustFiles.Loaded loaded = trust.load(instant);
            ChipReport report = new PassiveAuthentication(loaded.store(), loaded.verifier())
                    .verify(files, presented(instant), instant);
            line.getOut().println(ChipJson.of(report, loaded.report()));
            line.getOut().flush();
            return exit(report);
        } catch (IOException failed) {
            line.getErr().println(InputFile.sentence(failed));
            return DocumentCommand.UNREADABLE;
        }
    }

    private Presented presented(Instant instant) throws IOException {
        if (printedZone == null) {
            return Presented.CHIP_ALONE;
        }
        DocumentReading reading = MrzReader.read(
                new String(InputFile.read(printedZone), StandardCharsets.UTF_8),
                LocalDate.ofInstant(instant, ZoneId.systemDefault()));
        return new Presented(Optional.of(reading), Optional.empty(), List.of());
    }

    private static Optional<byte[]> optional(@Nullable Path file) throws IOException {
        return file == null ? Optional.empty() : Optional.of(InputFile.read(file));
    }

    private static int exit(ChipReport report) {
        boolean noSecurityObject = report.step(Step.SECURITY_OBJECT).remarks().stream()
                .anyMatch(remark -> remark.reason() == Reason.SOD_UNPARSEABLE || remark.reason() == Reason.SOD_MISSING);
        if (noSecurityObject) {
            return DocumentCommand.UNREADABLE;
        }
        return DocumentJson.exit(report.outcome());
    }
}
