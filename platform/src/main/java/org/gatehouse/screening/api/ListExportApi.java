package org.gatehouse.screening.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.screening.WatchlistId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list for programs, whole. */
@RestController
class ListExportApi {

    private final ListDownload download;

    ListExportApi(ListDownload download) {
        this.download = download;
    }

    @GetMapping("/api/watchlists/{id}/export")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "exportWatchlist",
            summary = "What is in force on a list, entry by entry, as own JSON lines or own CSV",
            description =
                    "Sent while it is read, and entered in the audit. What goes out comes in again without a change.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    void export(
            @PathVariable UUID id,
            @Parameter(schema = @Schema(allowableValues = {"json", "csv"})) @RequestParam(defaultValue = "json")
                    String form,
            @Parameter(hidden = true) Actor actor,
            HttpServletResponse response)
            throws IOException {
        download.send(new WatchlistId(id), form, actor, response);
    }
}
