package org.gatehouse.access.duty;

import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access.organisation}: the nation, its stations, their ports. */
@Repository
public class OrganisationStore {

    private static final UUID NATION = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final JdbcClient jdbc;
    private final Ports ports;

    OrganisationStore(JdbcClient jdbc, Ports ports) {
        this.jdbc = jdbc;
        this.ports = ports;
    }

    /** The organisation of those on duty at the port, or of national staff. A port's is made when first asked for. */
    public UUID of(Optional<PortCode> port) {
        return port.map(this::ofPort).orElse(NATION);
    }

    private UUID ofPort(PortCode code) {
        Port port = ports.find(code).orElseThrow(() -> new IllegalArgumentException("no port of entry: " + code));
        jdbc.sql("""
                        INSERT INTO access.organisation (id, parent, kind, name_en, name_zh, port)
                        VALUES (gen_random_uuid(), :nation, 'PORT', :nameEn, :nameZh, :port)
                        ON CONFLICT (port) DO NOTHING
                        """)
                .param("nation", NATION)
                .param("nameEn", port.nameEn())
                .param("nameZh", port.nameZh())
                .param("port", code.value())
                .update();
        return jdbc.sql("SELECT id FROM access.organisation WHERE port = :port")
                .param("port", code.value())
                .query(UUID.class)
                .single();
    }
}
