package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatehouse.audit.Seals;
import org.gatehouse.statistics.Archives.Fault;
import org.gatehouse.statistics.Archives.Fault.Kind;
import org.gatehouse.statistics.Archives.Sealed;
import org.gatehouse.statistics.Archives.Verification;
import org.springframework.stereotype.Component;

/** Holds what lies in the folder against the rows of the database and the signatures of the house. */
@Component
class ArchiveCheck {

    private final ArchiveFolder folder;
    private final ManifestForm form;

    ArchiveCheck(ArchiveFolder folder, Seals seals) {
        this.folder = folder;
        this.form = new ManifestForm(seals);
    }

    /** The manifest that the house signed and that lies in the folder; empty when there is none that is in order. */
    Optional<Manifest> manifest(Path vintage) {
        Path file = vintage.resolve(Manifest.FILE);
        try {
            return Files.isRegularFile(file) ? form.read(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verification all(List<Sealed> sealed) {
        List<Fault> faults = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        int files = 0;
        long octets = 0;
        for (Sealed one : sealed) {
            Path vintage = folder.of(one.month(), one.vintage());
            known.add(vintage);
            faults.addAll(of(one, _ -> true));
            Optional<Manifest> manifest = manifest(vintage);
            files += manifest.map(it -> it.files().size()).orElse(0);
            octets += manifest.map(Manifest::octets).orElse(0L);
        }
        try {
            folder.vintages().stream()
                    .filter(vintage -> !known.contains(vintage))
                    .forEach(vintage -> faults.add(fault(Kind.UNKNOWN, vintage)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Verification(sealed.size(), files, octets, faults);
    }

    /** What is wrong with the vintage, as far as the files asked for go. */
    List<Fault> of(Sealed sealed, Predicate<Manifest.Entry> files) {
        Path vintage = folder.of(sealed.month(), sealed.vintage());
        Path file = vintage.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            return List.of(fault(Kind.MANIFEST_MISSING, file));
        }
        try {
            byte[] octets = Files.readAllBytes(file);
            Optional<Manifest> manifest = form.read(octets);
            if (manifest.isEmpty() || !Sha256.of(octets).equals(sealed.hash())) {
                return List.of(fault(Kind.MANIFEST_ALTERED, file));
            }
            return files(vintage, manifest.get(), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Faults of the files that the manifest names, and files that it does not. */
    List<Fault> files(Path vintage, Manifest manifest, Predicate<Manifest.Entry> asked) throws IOException {
        List<Fault> faults = new ArrayList<>();
        Set<Path> named = new HashSet<>(Set.of(vintage.resolve(Manifest.FILE)));
        for (Manifest.Entry entry : manifest.files()) {
            Path file = vintage.resolve(entry.name());
            named.add(file);
            if (!asked.test(entry)) {
                continue;
            }
            if (!Files.isRegularFile(file)) {
                faults.add(fault(Kind.FILE_MISSING, file));
            } else if (Files.size(file) != entry.octets() || !Sha256.of(file).equals(entry.sha256())) {
                faults.add(fault(Kind.FILE_ALTERED, file));
            }
        }
        try (Stream<Path> found = Files.list(vintage)) {
            found.filter(file -> !named.contains(file)).sorted().forEach(file -> faults.add(fault(Kind.UNKNOWN, file)));
        }
        return faults;
    }

    private Fault fault(Kind kind, Path file) {
        return new Fault(kind, folder.named(file));
    }
}
