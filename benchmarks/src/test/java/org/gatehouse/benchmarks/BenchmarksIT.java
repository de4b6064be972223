package org.gatehouse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.gatehouse.cli.Benchmark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One short round of each benchmark, so that none rots; it says nothing about speed. */
class BenchmarksIT {

    static Stream<String> names() {
        return ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(Benchmark::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_benchmark_still_runs_and_prints_its_line(String name) throws Exception {
        Benchmark benchmark = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(benchmark.run(true))
                .startsWith("{\"benchmark\":\"" + name + "\",\"unit\":\"")
                .contains("\"ours\":", "\"reference\":", "\"referenceName\":\"", "\"ratio\":")
                .doesNotContain("NaN", "Infinity", "\"failed\":-");
    }
}
