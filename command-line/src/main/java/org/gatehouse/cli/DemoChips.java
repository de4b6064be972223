package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.documents.issue.DemoPki;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.trust.Anchors;
import org.gatehouse.trust.Certificates;
import org.gatehouse.trust.Certificates.Filter;
import org.gatehouse.trust.TrustImports;
import org.gatehouse.trust.TrustImports.Delivery;
import org.springframework.context.ApplicationContext;

/**
 * Shows chips in the demonstration: the invented state of the specimens is believed by two demo administrators, and three
 * travellers come with its passports, one of them genuine, one altered, one signed by a revoked signer.
 */
final class DemoChips {

    private static final PortCode PORT = new PortCode("CNGBP");
    private static final List<String> FILES = List.of("csca.der", "csca-next.der", "masterlist.ml", "pkd-dsc-crl.ldif");
    private static final Pattern GROUP = Pattern.compile("DG(\\d{1,2})\\.bin");

    private final ApplicationContext house;
    private final Path folder;
    private final Clock clock;

    private DemoChips(ApplicationContext house) {
        this.house = house;
        this.folder = House.home().folder().resolve("trust").resolve("utopia");
        this.clock = house.getBean(Clock.class);
    }

    /** Does it, once a day however often the demonstration is started; where it cannot, says why and goes on. */
    static void load(ApplicationContext house, PrintWriter out) {
        var chips = new DemoChips(house);
        switch (DemoPki.write(chips.folder, chips.clock.instant(), new SecureRandom())) {
            case DemoPki.Outcome.Written _, DemoPki.Outcome.AlreadyThere _ -> {
                chips.believe();
                chips.present("chip", "chip");
                chips.present("chip-altered", "chip");
                chips.present("chip-revoked", "chip-revoked");
            }
            case DemoPki.Outcome.NotWritable(var file, var cause) ->
                out.println("No chips are shown, since " + file + " cannot be written: " + cause);
            case DemoPki.Outcome.NotMade(var cause) -> out.println("No chips are shown: " + cause);
        }
    }

    private void believe() {
        List<Officers.Colleague> two = house.getBean(Officers.class).at(PORT, Permission.TRUST_EDIT);
        if (two.size() < 2) {
            return;
        }
        var imports = house.getBean(TrustImports.class);
        OfficerId first = two.get(0).id();
        for (String file : FILES) {
            imports.take(
                    new Delivery("utopia/" + file, read(folder.resolve(file)), "officer:" + first, Optional.of(first)));
        }
        Officers.Colleague second = two.get(1);
        var signer = new Actor(
                second.id(), "officer:" + second.id(), second.name(), Optional.empty(), Set.of(Permission.TRUST_EDIT));
        var certificates = house.getBean(Certificates.class);
        List<String> proposed = certificates.list(new Filter("CSCA Utopia", "UT", "PROPOSED", 0)).rows().stream()
                .map(Certificates.Certificate::sha256)
                .toList();
        if (!proposed.isEmpty()) {
            certificates.sign(proposed, signer);
        }
        house.getBean(Anchors.class).follow();
    }

    /** @param rest where the files lie that the first folder does not have */
    private void present(String own, String rest) {
        var groups = new TreeMap<Integer, byte[]>();
        groups(folder.resolve(rest), groups);
        groups(folder.resolve(own), groups);
        var chip = new ChipFiles(
                read(folder.resolve(rest).resolve("EF_SOD.bin")),
                groups,
                Optional.of(read(folder.resolve(rest).resolve("EF_COM.bin"))),
                Optional.empty());
        var mrz = new String(read(folder.resolve("mrz.txt")), StandardCharsets.US_ASCII);
        var id = new OfficerId(UUID.nameUUIDFromBytes("demo chips".getBytes(StandardCharsets.UTF_8)));
        var gate = new Actor(id, "system:demo", "Demonstration", Optional.empty(), Set.of(Permission.CHANNEL_INSPECT));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        house.getBean(Inspections.class)
                .open(
                        new Arrival(PORT, Direction.ENTRY, Channel.E_CHANNEL, mrz, Optional.of(chip)),
                        new IdempotencyKey(own + " " + today),
                        gate);
    }

    private static void groups(Path from, TreeMap<Integer, byte[]> to) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Matcher group = GROUP.matcher(file.getFileName().toString());
                if (group.matches()) {
                    to.put(Integer.valueOf(group.group(1)), read(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
