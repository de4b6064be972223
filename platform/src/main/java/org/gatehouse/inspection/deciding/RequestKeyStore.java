package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.InspectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.request_key}; they are written together with the inspection that they opened. */
@Component
class RequestKeyStore {

    private final JdbcClient jdbc;

    RequestKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Used(byte[] request, InspectionId inspection) {}

    Optional<Used> find(String client, String key) {
        return jdbc.sql("SELECT request, inspection FROM inspection.request_key WHERE client = :client AND key = :key")
                .param("client", client)
                .param("key", key)
                .query((row, number) ->
                        new Used(row.getBytes("request"), new InspectionId(row.getObject("inspection", UUID.class))))
                .optional();
    }

    int forgetBefore(Instant instant) {
        return jdbc.sql("DELETE FROM inspection.request_key WHERE at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
