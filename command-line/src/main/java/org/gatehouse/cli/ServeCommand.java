package org.gatehouse.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The application until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the application and keeps it running until Ctrl-C or SIGTERM.")
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "${env:GATEHOUSE_PORT:-8080}",
            description = "Port of pages and API; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--profile", description = "Spring profile, such as port for a port node.")
    private String[] profiles = {};

    ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ConfigurableApplicationContext house = House.serve(port, List.of(profiles));
        out.println("Gatehouse is open at " + House.address(house));
        untilStopped();
        return 0;
    }

    /** The context closes itself when the process is told to stop. */
    static void untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
