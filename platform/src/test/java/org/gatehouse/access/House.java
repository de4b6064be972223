package org.gatehouse.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.testing.RealPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A house of its own, with the accounts of the demonstration, a database, a home and a port. */
record House(ConfigurableApplicationContext context) implements AutoCloseable {

    static House start(String... settings) {
        var all = new ArrayList<>(List.of(
                "--gatehouse.db-url=" + RealPostgres.emptyDatabase(),
                "--gatehouse.db-connections=6",
                "--gatehouse.home=" + RealPostgres.emptyHome()));
        all.addAll(List.of(settings));
        if (all.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            all.add("--server.port=0");
        }
        return new House(new SpringApplicationBuilder(GatehouseApplication.class)
                .profiles("demo")
                .run(all.toArray(String[]::new)));
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** An address of the house as browsers know it; two houses of one test take two names, since cookies know no ports. */
    URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
