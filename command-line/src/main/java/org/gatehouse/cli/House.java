package org.gatehouse.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.EmbeddedDatabase;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.Home;
import org.gatehouse.StartProblem;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the application: with its pages, or only what is behind them. The database starts beside the rest, to save time. */
final class House {

    private House() {}

    /** The folder that {@code GATEHOUSE_HOME} names. */
    static Home home() {
        return new Home(
                Path.of(Optional.ofNullable(System.getenv("GATEHOUSE_HOME")).orElse("var")));
    }

    private static boolean ownDatabase() {
        return databaseUrl().isEmpty();
    }

    /** Address of a PostgreSQL of the authority's own; then none is embedded. */
    static Optional<String> databaseUrl() {
        return Optional.ofNullable(System.getenv("GATEHOUSE_DB_URL")).filter(url -> !url.isBlank());
    }

    /** @throws StartProblem when another program listens on it; asked before anything is started that would have to stop again */
    static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartProblem(
                    "Port " + port + " is taken by another program. Stop that one, or choose another port: --port "
                            + (port + 1) + ", or --port 0 for any that is free.",
                    e);
        }
    }

    /** With pages and API, at the port; 0 takes a free one. */
    static ConfigurableApplicationContext serve(int port, List<String> profiles) {
        requireFree(port);
        return start(
                WebApplicationType.SERVLET,
                List.of("--server.port=" + port),
                profiles,
                ownDatabase() ? Optional.of(EmbeddedDatabase.start(home())) : Optional.empty());
    }

    /** Without a server, for a command that writes and ends; the home must be free. */
    static ConfigurableApplicationContext behindTheDoor() {
        return start(
                WebApplicationType.NONE,
                List.of(),
                List.of(),
                ownDatabase() ? Optional.of(EmbeddedDatabase.start(home())) : Optional.empty());
    }

    /** For a command that only reads: beside an application that runs in the same home, or without one. */
    static ConfigurableApplicationContext toRead() {
        return start(
                WebApplicationType.NONE,
                List.of(),
                List.of(),
                ownDatabase() ? Optional.of(EmbeddedDatabase.join(home())) : Optional.empty());
    }

    static String address(ConfigurableApplicationContext house) {
        return "http://localhost:" + house.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static ConfigurableApplicationContext start(
            WebApplicationType type,
            List<String> settings,
            List<String> profiles,
            Optional<EmbeddedDatabase> database) {
        home().create();
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--gatehouse.home=" + home().folder());
        arguments.add("--spring.main.log-startup-info=false");
        arguments.add("--logging.file.name=" + home().logs().resolve("gatehouse.log"));
        arguments.add("--logging.logback.rollingpolicy.max-file-size=20MB");
        arguments.add("--logging.logback.rollingpolicy.max-history=14");
        arguments.add("--logging.logback.rollingpolicy.total-size-cap=500MB");
        arguments.add("--logging.threshold.console=OFF");
        try {
            return new SpringApplicationBuilder(GatehouseApplication.class)
                    .web(type)
                    .profiles(profiles.toArray(String[]::new))
                    .initializers((GenericApplicationContext context) ->
                            database.ifPresent(started -> context.registerBean(EmbeddedDatabase.class, () -> started)))
                    .run(arguments.toArray(String[]::new));
        } catch (RuntimeException failed) {
            database.ifPresent(EmbeddedDatabase::close);
            throw failed;
        }
    }
}
