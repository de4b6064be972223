package org.gatehouse.screening.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.Entries.Version;
import org.gatehouse.screening.Watchlists.End;
import org.gatehouse.screening.Watchlists.Signature;
import org.gatehouse.screening.pages.SoughtWords.Detail;
import org.springframework.stereotype.Component;

/** Entries as pages show them: with names of officers, and times in UTC since lists count at ports of many zones. */
@Component
class ShownEntries {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Officers officers;
    private final SoughtWords words;

    ShownEntries(Officers officers, SoughtWords words) {
        this.officers = officers;
        this.words = words;
    }

    /** @param signed who answered and when; empty while it waits */
    record ShownVersion(Version version, List<Detail> details, String entered, String signed) {}

    /** @param mine whether the reader wrote what waits */
    record Shown(
            Entry entry,
            String label,
            String reviewOn,
            String lastDay,
            List<ShownVersion> versions,
            String ended,
            boolean mine) {}

    List<Shown> of(List<Entry> entries, OfficerId reader, Locale locale) {
        Map<OfficerId, String> names = names(signers(entries));
        return entries.stream()
                .map(entry -> shown(entry, names, reader, locale))
                .toList();
    }

    private Shown shown(Entry entry, Map<OfficerId, String> names, OfficerId reader, Locale locale) {
        return new Shown(
                entry,
                SoughtWords.label(entry.current().sought()),
                day(entry.reviewAt()),
                lastDay(entry.validTo()),
                entry.versions().stream()
                        .map(version -> shown(version, names, locale))
                        .toList(),
                entry.end().map(end -> ended(end, names)).orElse(""),
                entry.proposed()
                        .filter(version -> version.entered().by().equals(reader))
                        .isPresent());
    }

    private ShownVersion shown(Version version, Map<OfficerId, String> names, Locale locale) {
        return new ShownVersion(
                version,
                words.details(version.sought(), locale),
                signed(version.entered(), names),
                version.signed().map(signature -> signed(signature, names)).orElse(""));
    }

    private static Set<OfficerId> signers(List<Entry> entries) {
        Set<OfficerId> ids = new HashSet<>();
        for (Entry entry : entries) {
            entry.end().flatMap(End::by).ifPresent(ids::add);
            for (Version version : entry.versions()) {
                ids.add(version.entered().by());
                version.signed().ifPresent(signature -> ids.add(signature.by()));
            }
        }
        return ids;
    }

    Map<OfficerId, String> names(Set<OfficerId> ids) {
        Map<OfficerId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            officers.findAll(ids).forEach((id, colleague) -> names.put(id, colleague.name()));
        }
        return names;
    }

    static String signed(Signature signature, Map<OfficerId, String> names) {
        return names.getOrDefault(signature.by(), signature.by().toString()) + ", " + minute(signature.at());
    }

    private static String ended(End end, Map<OfficerId, String> names) {
        return end.by().map(by -> names.getOrDefault(by, by.toString()) + ", ").orElse("") + minute(end.at());
    }

    /** The civil day before the instant from which it counts no more. */
    static String lastDay(Optional<Instant> end) {
        return end.map(at -> day(at.minusSeconds(1))).orElse("");
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZoneOffset.UTC));
    }
}
