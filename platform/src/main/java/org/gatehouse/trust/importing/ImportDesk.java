package org.gatehouse.trust.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.trust.TrustImports;
import org.gatehouse.trust.TrustProblem;
import org.gatehouse.trust.keeping.Assembly;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files. Looking at one takes seconds and holds no connection; one file at a time is looked at. */
@Service
class ImportDesk implements TrustImports {

    private static final int LATEST_SHOWN = 100;
    private static final int LINES_SHOWN = 1_000;
    private static final int SOURCE_MAX = 300;

    private final ImportRecords records;
    private final ImportStore store;
    private final Clock clock;
    private final SignatureVerifier verifier = SignatureVerifier.fastest();

    ImportDesk(ImportRecords records, ImportStore store, Clock clock) {
        this.records = records;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized Import take(Delivery delivery) {
        byte[] bytes = delivery.bytes();
        if (bytes.length == 0) {
            throw new TrustProblem.FileEmpty();
        }
        if (bytes.length > BYTES_MAX) {
            throw new TrustProblem.FileTooLarge(BYTES_MAX / (1024 * 1024));
        }
        String source = source(delivery.source());
        String sha256 = Sort.fingerprint(bytes);
        Optional<Import> before = records.same(source, sha256);
        // A list of defects may come back after another one replaced it.
        if (before.filter(one -> one.kind() != FileKind.DEFECT_LIST).isPresent()) {
            return before.get();
        }
        Unpacked file = Unpacked.of(source, bytes);
        Instant now = clock.instant();
        var known = records.known(fingerprints(file));
        Examined examined = new Examination(
                        now, new Assembly(now, known.trusted()), known.lists(), known.standings(), verifier)
                .examine(source, bytes, file);
        var made = new Import(
                TimeOrderedId.at(now),
                now,
                delivery.byWhom(),
                source,
                sha256,
                bytes.length,
                file.kind(),
                ImportStore.storable(examined.remark()),
                examined.count(Disposition.TAKEN),
                examined.count(Disposition.PROPOSED),
                examined.count(Disposition.KNOWN),
                examined.count(Disposition.NOT_TAKEN, Disposition.WAITING));
        records.write(made, delivery, examined);
        return made;
    }

    private static String source(String given) {
        String name = ImportStore.storable(given).strip();
        return name.length() > SOURCE_MAX ? name.substring(0, SOURCE_MAX) : name;
    }

    /** Of every certificate in the file, those inside master lists too. */
    private static List<String> fingerprints(Unpacked file) {
        return file.pieces().stream()
                .flatMap(piece -> switch (piece.claim()) {
                    case MASTER_LIST ->
                        ListParts.of(piece.bytes()).stream().flatMap(list -> list.certificates().stream());
                    case AUTHORITY, CERTIFICATE -> Stream.of(piece.bytes());
                    case REVOCATION_LIST, NONE -> Stream.<byte[]>empty();
                })
                .map(Sort::fingerprint)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Import> latest() {
        return store.latest(LATEST_SHOWN);
    }

    @Override
    @Transactional(readOnly = true)
    public Report report(UUID id) {
        Import file = store.find(id).orElseThrow(TrustProblem.NoSuchImport::new);
        List<Line> lines = store.lines(id, LINES_SHOWN);
        return new Report(file, lines, Math.max(0, store.countLines(id) - lines.size()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Source> sources() {
        return store.sources();
    }
}
