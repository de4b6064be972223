package org.gatehouse.conveyance;

import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list is filtered by, as it stands in the address; an address can be kept and sent to a colleague.
 *
 * @param port empty for the actor's own
 * @param day absent for today at the port
 * @param q part of a registration or of a carrier's name
 */
record ListFilter(
        @Nullable String port,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @Nullable String q,
        @Nullable ConveyanceKind kind,
        @Nullable Direction direction,
        @Nullable MoveStatus status,
        @Nullable Integer page) {

    private static final int SEARCH_MAX = 60;

    Conveyances.Question question(PortCode at, LocalDate on) {
        return new Conveyances.Question(
                at,
                on,
                search(),
                Optional.ofNullable(kind),
                Optional.ofNullable(direction),
                Optional.ofNullable(status),
                page == null ? 1 : page);
    }

    String search() {
        var typed = q == null ? "" : q.strip();
        return typed.substring(0, Math.min(typed.length(), SEARCH_MAX)).replace("\u0000", "");
    }

    /** The address of the same question on another page or in another form. */
    static String address(String path, Conveyances.Question question, int page) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("port", question.port().value())
                .queryParam("day", question.day())
                .queryParam("q", "{q}")
                .queryParamIfPresent("kind", question.kind())
                .queryParamIfPresent("direction", question.direction())
                .queryParamIfPresent("status", question.status())
                .queryParam("page", page)
                .encode()
                .buildAndExpand(question.search())
                .toUriString();
    }
}
