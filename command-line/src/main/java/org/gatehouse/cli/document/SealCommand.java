package org.gatehouse.cli.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.seal.Presentation;
import org.gatehouse.documents.seal.SealReport;
import org.gatehouse.documents.seal.SealSigners;
import org.gatehouse.documents.seal.SealVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seals: the signed barcodes on visas, permits and certificates. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Verifies visible digital seals, the signed barcodes on visas, permits and certificates.")
final class SealCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    SealCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the seal: verify.");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Verifies the seal in a file: a picture of the barcode (PNG, JPEG), its bytes, or its bytes as hexadecimal text.",
                "Prints one line of JSON with what the seal says and the outcome of each step.",
                ""
            },
            exitCodeOnInvalidInput = DocumentCommand.UNREADABLE,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:genuine",
                "1:not genuine",
                "2:undecided, as when the signer's certificate is unknown",
                "3:the input cannot be read or is no seal, or wrong usage"
            },
            footerHeading = "%nExample:%n",
            footer = "  ./gatehouse document seal verify visa.png --trust csca.der --certificate seal-signer.der")
    int verify(
            @Parameters(paramLabel = "FILE", description = "Where the seal is.") Path file,
            @Option(
                            names = "--mrz",
                            paramLabel = "FILE",
                            description = "The zone printed on the same document, as text.")
                    @Nullable
                    Path printedZone,
            @Option(
                            names = "--passport",
                            paramLabel = "NUMBER",
                            description = "The number of the passport presented with it.")
                    @Nullable
                    String passport,
            @Option(
                            names = "--at",
                            paramLabel = "INSTANT",
                            description = "When validity is judged, such as 2026-01-31T12:00:00Z. Now unless told.")
                    @Nullable
                    Instant at,
            @Mixin TrustFiles trust) {
        var line = spec.commandLine();
        Instant instant = at == null ? Clock.systemUTC().instant() : at;
        var presentation = Presentation.of(instant, LocalDate.ofInstant(instant, ZoneId.systemDefault()));
        try {
            if (printedZone != null) {
                String zone = new String(InputFile.read(printedZone), StandardCharsets.UTF_8);
                presentation = presentation.printed(MrzReader.read(zone, presentation.day()));
            }
            if (passport != null) {
                presentation = presentation.passport(passport);
            }
            byte[] bytes = InputFile.read(file);
            TrustFiles.Loaded loaded = trust.load(instant);
            var verifier = new SealVerifier(loaded.store(), signers(loaded));
            SealReport report = picture(bytes)
                    ? verifier.verifyImage(png(bytes), presentation)
                    : verifier.verify(content(bytes), presentation);
            line.getOut().println(SealJson.of(report, loaded.report()));
            line.getOut().flush();
            return report.seal().isEmpty() ? DocumentCommand.UNREADABLE : DocumentJson.exit(report.overall());
        } catch (IOException failed) {
            line.getErr().println(InputFile.sentence(failed));
            return DocumentCommand.UNREADABLE;
        }
    }

    /** Those given by themselves, and those of a directory that was given. */
    private static SealSigners signers(TrustFiles.Loaded loaded) {
        SealSigners given = SealSigners.of(loaded.certificates());
        SealSigners stored = SealSigners.in(loaded.store());
        return reference -> Stream.concat(given.find(reference).stream(), stored.find(reference).stream())
                .toList();
    }

    private static boolean picture(byte[] bytes) {
        return starts(bytes, 0x89, 'P', 'N', 'G') || jpeg(bytes);
    }

    private static boolean jpeg(byte[] bytes) {
        return starts(bytes, 0xFF, 0xD8, 0xFF);
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] png(byte[] picture) throws IOException {
        if (!jpeg(picture)) {
            return picture;
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        if (image == null) {
            throw new IOException("the picture is damaged.");
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** The bytes themselves, or those that hexadecimal text stands for: no seal begins with a hexadecimal digit. */
    private static byte[] content(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\\s", "");
        return text.length() % 2 == 0 && text.matches("[0-9A-Fa-f]{8,}")
                ? HexFormat.of().parseHex(text)
                : bytes;
    }
}
