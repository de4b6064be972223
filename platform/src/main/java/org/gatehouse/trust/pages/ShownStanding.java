package org.gatehouse.trust.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.trust.Certificates.Certificate;
import org.gatehouse.trust.Standing;
import org.gatehouse.trust.Standing.Signature;
import org.springframework.stereotype.Component;

/** Shows certificates with the names of those who signed; times in UTC, since certificates tell them so. */
@Component
class ShownStanding {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Officers officers;

    ShownStanding(Officers officers) {
        this.officers = officers;
    }

    /** @param role key of what the signature was for */
    record Signed(String role, String by, String at) {}

    /**
     * @param mine whether the first signature is the reader's own
     * @param unsigned whether nobody has signed yet
     */
    record Shown(
            Certificate certificate,
            String from,
            String until,
            boolean expired,
            List<Signed> signatures,
            String words,
            boolean mine,
            boolean unsigned) {}

    List<Shown> of(List<Certificate> certificates, OfficerId reader, Instant now) {
        Set<OfficerId> ids = new HashSet<>();
        certificates.forEach(one -> signatures(one.standing()).forEach(signature -> ids.add(signature.by())));
        Map<OfficerId, String> names = new java.util.HashMap<>();
        if (!ids.isEmpty()) {
            officers.findAll(ids).forEach((id, colleague) -> names.put(id, colleague.name()));
        }
        return certificates.stream().map(one -> shown(one, names, reader, now)).toList();
    }

    private static Shown shown(Certificate one, Map<OfficerId, String> names, OfficerId reader, Instant now) {
        Optional<Signature> first =
                one.standing() instanceof Standing.Proposed proposed ? proposed.first() : Optional.empty();
        return new Shown(
                one,
                day(one.notBefore()),
                day(one.notAfter()),
                now.isAfter(one.notAfter()),
                signed(one.standing(), names),
                switch (one.standing()) {
                    case Standing.Withdrawn withdrawn -> withdrawn.words();
                    case Standing.Rejected rejected -> rejected.words();
                    case Standing.Proposed _, Standing.Trusted _, Standing.Carried _ -> "";
                },
                first.filter(signature -> signature.by().equals(reader)).isPresent(),
                one.standing() instanceof Standing.Proposed && first.isEmpty());
    }

    private static List<Signed> signed(Standing standing, Map<OfficerId, String> names) {
        return switch (standing) {
            case Standing.Proposed proposed ->
                proposed.first().map(first -> signed("first", first, names)).stream()
                        .toList();
            case Standing.Trusted(var first, var second) ->
                List.of(signed("first", first, names), signed("second", second, names));
            case Standing.Withdrawn withdrawn -> List.of(signed("withdrawn", withdrawn.by(), names));
            case Standing.Rejected rejected -> List.of(signed("rejected", rejected.by(), names));
            case Standing.Carried _ -> List.of();
        };
    }

    private static Stream<Signature> signatures(Standing standing) {
        return switch (standing) {
            case Standing.Proposed proposed -> proposed.first().stream();
            case Standing.Trusted(var first, var second) -> Stream.of(first, second);
            case Standing.Withdrawn withdrawn -> Stream.of(withdrawn.by());
            case Standing.Rejected rejected -> Stream.of(rejected.by());
            case Standing.Carried _ -> Stream.empty();
        };
    }

    private static Signed signed(String role, Signature signature, Map<OfficerId, String> names) {
        return new Signed(
                "trust.signature." + role,
                names.getOrDefault(signature.by(), signature.by().toString()),
                minute(signature.at()));
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZoneOffset.UTC));
    }
}
