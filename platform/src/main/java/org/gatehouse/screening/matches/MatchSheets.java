package org.gatehouse.screening.matches;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.MatchSheet;
import org.gatehouse.screening.MatchSheet.Marker;
import org.gatehouse.screening.MatchSheet.Row;
import org.gatehouse.screening.MatchSheet.Validity;
import org.gatehouse.screening.MatchState;
import org.gatehouse.screening.Matches.Resolved;
import org.gatehouse.screening.Words;
import org.gatehouse.screening.keeping.EntryStore;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.gatehouse.screening.matches.MatchStore.MatchRow;
import org.springframework.stereotype.Component;

/** Fills the sheet of a match: the version of the entry that was compared, beside what was compared with it. */
@Component
class MatchSheets {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MatchStore store;
    private final ClearanceStore clearances;
    private final EntryStore entries;
    private final WatchlistStore lists;
    private final Ports ports;
    private final Officers officers;
    private final Recomputation recomputation;

    MatchSheets(
            MatchStore store,
            ClearanceStore clearances,
            EntryStore entries,
            WatchlistStore lists,
            Ports ports,
            Officers officers,
            Recomputation recomputation) {
        this.store = store;
        this.clearances = clearances;
        this.entries = entries;
        this.lists = lists;
        this.ports = ports;
        this.officers = officers;
        this.recomputation = recomputation;
    }

    MatchSheet of(MatchRow match, Actor reader, Locale locale) {
        ZoneId zone = zone(match.port());
        var list = lists.find(match.list()).orElseThrow();
        Optional<Entries.Version> version = entries.find(match.entry()).stream()
                .flatMap(entry -> entry.versions().stream())
                .filter(one -> one.number() == match.version())
                .findFirst();
        Optional<ClearanceStore.Marker> marker = clearances.of(match);
        return new MatchSheet(
                match.id(),
                match.place(),
                match.kind(),
                list.code(),
                list.name().in(locale),
                list.ground(),
                match.action(),
                match.state(),
                MINUTE.format(match.raisedAt().atZone(zone)),
                portName(match.port(), locale),
                match.version(),
                match.explanation().map(words -> words.in(locale)).orElse(""),
                version.map(Entries.Version::reason).orElse(""),
                rows(match, version),
                history(store.resolutions(match.id()), zone),
                marker.map(one -> new Marker(
                        one.validity(),
                        one.redress().printed(),
                        MINUTE.format(one.at().atZone(zone)))),
                version.flatMap(one -> recomputation.again(match, one.sought(), list)),
                match.state().resolvable() && reader.may(Permission.MATCH_RESOLVE),
                match.state() == MatchState.OTHER_PERSON
                        && marker.filter(one -> one.validity() == Validity.COUNTS)
                                .isPresent()
                        && reader.may(Permission.MATCH_RESOLVE));
    }

    ZoneId zone(PortCode port) {
        return ports.find(port).map(Port::zone).orElse(ZoneId.of("UTC"));
    }

    private static List<Row> rows(MatchRow match, Optional<Entries.Version> version) {
        return version.isEmpty() || match.traveller().isEmpty()
                ? List.of()
                : SideBySide.of(version.get().sought(), match.traveller().get().subject());
    }

    private List<MatchSheet.Entry> history(List<Resolved> resolutions, ZoneId zone) {
        Set<OfficerId> ids = new HashSet<>();
        resolutions.forEach(one -> ids.add(one.signed().by()));
        Map<OfficerId, Officers.Colleague> names = ids.isEmpty() ? Map.of() : officers.findAll(ids);
        return resolutions.stream()
                .map(one -> new MatchSheet.Entry(
                        one.state(),
                        at(one.signed().at(), zone),
                        Optional.ofNullable(names.get(one.signed().by()))
                                .map(Officers.Colleague::name)
                                .orElse(one.signed().by().toString()),
                        one.words()))
                .toList();
    }

    String portName(PortCode port, Locale locale) {
        return ports.find(port)
                .map(found -> new Words(found.nameEn(), found.nameZh()).in(locale))
                .orElse(port.value());
    }

    static String at(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }
}
