package org.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gatehouse.GatehouseApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The real application on a database of its own, in a folder that is gone afterwards unless it is one to be kept. */
final class House implements AutoCloseable {

    private final Path home;
    private final boolean kept;
    private final ConfigurableApplicationContext context;

    private House(Path home, boolean kept, ConfigurableApplicationContext context) {
        this.home = home;
        this.kept = kept;
        this.context = context;
    }

    static House open(WebApplicationType type) {
        try {
            return open(type, Files.createTempDirectory("gatehouse-bench"), false, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In a folder that stays.
     *
     * @param more beans that the application gets beside its own, by their names
     */
    static House keep(WebApplicationType type, Path home, Map<String, Object> more) {
        return open(type, home, true, more);
    }

    private static House open(WebApplicationType type, Path home, boolean kept, Map<String, Object> more) {
        var context = new SpringApplicationBuilder(GatehouseApplication.class)
                .web(type)
                .profiles("demo")
                .initializers(made -> more.forEach(made.getBeanFactory()::registerSingleton))
                .run(
                        "--gatehouse.home=" + home,
                        "--server.port=0",
                        "--logging.level.root=ERROR",
                        // what a request failed for is told to whoever asked, who counts it
                        "--logging.level.org.apache.catalina=OFF",
                        "--logging.level.org.gatehouse=WARN");
        return new House(home, kept, context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DataSource database() {
        return bean(DataSource.class);
    }

    /** The folder with all that it keeps. */
    Path home() {
        return home;
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + bean(Environment.class).getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
        if (!kept) {
            forget(home);
        }
    }

    /** Removes a folder with all that is in it. */
    static void forget(Path folder) {
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
