package org.gatehouse.screening.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gatehouse.access.Actor;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** A list as a file, sent while it is read; for programs and for pages. */
@Component
public record ListDownload(ListImports imports, Watchlists lists) {

    /**
     * @param form {@code json} or {@code csv}
     * @throws ScreeningProblem when there is no such list or form; nothing was sent then
     */
    public void send(WatchlistId id, String form, Actor actor, HttpServletResponse response) throws IOException {
        var list = lists.get(id);
        ListWriter writer = switch (form) {
            case "json" -> ListWriter.json();
            case "csv" -> ListWriter.csv();
            default -> throw new ScreeningProblem.RequestUnfit("form");
        };
        boolean csv = form.equals("csv");
        response.setContentType(csv ? "text/csv" : "application/jsonl");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + list.code() + (csv ? ".csv" : ".jsonl") + "\"");
        imports.export(list.id(), writer, response.getWriter(), actor);
    }
}
