package org.gatehouse.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatehouse.simulator.Quarter;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Starts everything once in an empty home, opens the pages of every kind and records a few crossings, so that the Java
 * machine can write down which classes it will need.
 */
@Command(name = "rehearse", hidden = true, description = "Trains the quick start; called by the build.")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/sign-in", "/sign-in?lang=zh", "/", "/statistics", "/problems/inspection/not-found");

    @Spec
    private CommandSpec spec;

    RehearseCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext house = House.serve(0, List.of("demo"));
                HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                browser.send(
                        HttpRequest.newBuilder(URI.create(House.address(house) + page))
                                .build(),
                        BodyHandlers.discarding());
            }
            Quarters.replay(
                    house, Quarter.of("2022Q1"), 20_000, 1, spec.commandLine().getOut());
        }
        return 0;
    }
}
