package org.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.gatehouse.GatehouseApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The real application on a database of its own, in a folder that is gone afterwards. */
final class House implements AutoCloseable {

    private final Path home;
    private final ConfigurableApplicationContext context;

    private House(Path home, ConfigurableApplicationContext context) {
        this.home = home;
        this.context = context;
    }

    static House open(WebApplicationType type) {
        try {
            Path home = Files.createTempDirectory("gatehouse-bench");
            var context = new SpringApplicationBuilder(GatehouseApplication.class)
                    .web(type)
                    .profiles("demo")
                    .run(
                            "--gatehouse.home=" + home,
                            "--server.port=0",
                            "--logging.level.root=ERROR",
                            "--logging.level.org.gatehouse=WARN");
            return new House(home, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DataSource database() {
        return bean(DataSource.class);
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + bean(Environment.class).getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
        try (var files = Files.walk(home)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
