package org.gatehouse.warning;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/**
 * Where something is unusual; never who. What an indicator does not tell apart is empty.
 *
 * @param port empty for what shows over ports
 * @param issuer state that issued the documents, ICAO Doc 9303-3 section 5
 * @param documentKind name of the kind of travel document, as inspections keep it
 * @param defect name of an {@code inspection} finding about documents
 * @param list code of a watchlist
 */
public record Scope(
        Optional<PortCode> port,
        Optional<Direction> direction,
        Optional<String> issuer,
        Optional<String> documentKind,
        Optional<String> defect,
        Optional<String> list) {

    private static final int PARTS = 6;

    public static Scope at(PortCode port) {
        return new Scope(
                Optional.of(port),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Scope at(PortCode port, Direction direction) {
        return new Scope(
                Optional.of(port),
                Optional.of(direction),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Scope ofDocuments(Optional<PortCode> port, String issuer, String documentKind, String defect) {
        return new Scope(
                port,
                Optional.empty(),
                Optional.of(issuer),
                Optional.of(documentKind),
                Optional.of(defect),
                Optional.empty());
    }

    public static Scope ofList(PortCode port, String list) {
        return new Scope(
                Optional.of(port),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(list));
    }

    /** One text for one scope, as it is kept: its parts in their order, with slashes between. */
    public String key() {
        return Stream.of(port.map(PortCode::value), direction.map(Direction::name), issuer, documentKind, defect, list)
                .map(part -> part.orElse("").replace('/', ' '))
                .collect(Collectors.joining("/"));
    }

    public static Scope ofKey(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no scope: " + key);
        }
        return new Scope(
                given(parts[0]).map(PortCode::new),
                given(parts[1]).map(Direction::valueOf),
                given(parts[2]),
                given(parts[3]),
                given(parts[4]),
                given(parts[5]));
    }

    private static Optional<String> given(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }
}
