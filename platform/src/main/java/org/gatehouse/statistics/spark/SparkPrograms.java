package org.gatehouse.statistics.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spark's programs: a folder with {@code jars}, and the Java machine of this process.
 *
 * @param home such as {@code spark-job/target/spark}
 */
public record SparkPrograms(Path home) {

    private static final String JARS = "jars";

    /** As {@code JavaModuleOptions} of Spark 4.2 has them, without which it does not run on Java 17 and later. */
    private static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--add-modules=jdk.incubator.vector",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.cs=ALL-UNNAMED",
            "--add-opens=java.base/sun.security.action=ALL-UNNAMED",
            "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
            "--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED",
            "-Dio.netty.tryReflectionSetAccessible=true",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    /** What is missing, as a part of a sentence; empty when Spark and the job of the house are there. */
    public Optional<String> missing() {
        for (String needed : List.of("spark-core_2.13-", "spark-sql_2.13-", "spark-job-")) {
            if (!has(needed)) {
                return Optional.of(home.resolve(JARS).resolve(needed + "*.jar").toString());
            }
        }
        return Optional.empty();
    }

    private boolean has(String name) {
        Path jars = home.resolve(JARS);
        if (!Files.isDirectory(jars)) {
            return false;
        }
        try (Stream<Path> all = Files.list(jars)) {
            return all.anyMatch(jar -> jar.getFileName().toString().startsWith(name));
        } catch (IOException _) {
            return false;
        }
    }

    /** @param heap such as {@code 192m} */
    ProcessBuilder start(String heap, @Nullable Path log, String program, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        line.add("-Xmx" + heap);
        line.add("-XX:+UseSerialGC");
        // master, worker and driver plan and pass on; only executors, which get options of their own, live long enough
        // for more
        line.add("-XX:TieredStopAtLevel=1");
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-Dfile.encoding=UTF-8");
        line.add("-cp");
        line.add(home.resolve(JARS) + "/*");
        line.add(program);
        line.addAll(arguments);
        var builder = new ProcessBuilder(line);
        // Spark asks for these itself; what somebody set for another Spark is not meant for this one
        builder.environment().keySet().removeIf(name -> name.startsWith("SPARK_"));
        builder.environment().put("SPARK_HOME", home.toAbsolutePath().toString());
        // a worker would look for it in the folders of a build of Spark, and start no executor
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        if (log != null) {
            builder.redirectError(ProcessBuilder.Redirect.to(log.toFile()));
        }
        return builder;
    }
}
