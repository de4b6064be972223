package org.gatehouse.statistics.spark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.gatehouse.statistics.Bulletins.Progress;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.archive.ArchivedFiles;
import org.gatehouse.statistics.tally.Answers.Question;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.statistics.tally.SqlCounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Counts by Apache Spark over files of the archive: everything that a bulletin asks, in one session. */
@Component
public class SparkEngine {

    private final SparkSettings settings;

    @Autowired
    SparkEngine(SparkSettings settings) {
        this.settings = settings;
    }

    /** With the cluster of this home, without settings from anywhere. */
    public static SparkEngine in(Path home, Path sparkHome) {
        SparkSettings usual =
                new SparkSettings(home, null, sparkHome, null, SparkCluster.MEMORY_OF_A_JOB, SparkCluster.WAIT);
        return new SparkEngine(usual);
    }

    /**
     * Waits until everything is answered; who needs the bulletin of another period asks again.
     *
     * @param compared the period, and those with which it is compared
     * @throws StatisticsProblem.SparkMissing when its programs were not built
     * @throws StatisticsProblem.NoCluster when none is started or named
     * @throws StatisticsProblem.NoSuchMaster when its name is no address
     * @throws StatisticsProblem.ClusterSilent when nothing listens where it should be
     * @throws StatisticsProblem.ClusterRefused when its master does not take the job
     * @throws StatisticsProblem.ClusterWithoutWorker when no worker has the memory
     * @throws StatisticsProblem.ClusterFailed when the job ends without an answer
     */
    public Counts count(ArchivedFiles archived, Period period, List<Period> compared, Progress progress) {
        var programs = programs();
        SparkMaster master = master();
        Optional<String> silence = master.silence();
        if (silence.isPresent()) {
            throw new StatisticsProblem.ClusterSilent(master.url(), silence.get());
        }
        List<Question> questions = List.copyOf(Question.ofBulletin(period, compared));
        Path home = settings.home().toAbsolutePath().normalize();
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(home.resolve("spark")), "job-");
            try {
                var job = new SparkJob(programs, folder, SparkFolder.log(home, "bulletin"), master.loopback());
                job.ask(archived, questions);
                job.set(conf(master, folder));
                SparkJob.End end = job.run(questions.size(), progress);
                return switch (end) {
                    case SparkJob.End.Answered answered -> new SqlCounts(answered.answers());
                    case SparkJob.End.Refused _ -> throw new StatisticsProblem.ClusterRefused(master.url(), job.log());
                    case SparkJob.End.NoWorker _ ->
                        throw new StatisticsProblem.ClusterWithoutWorker(
                                master.url(),
                                settings.sparkMemory(),
                                settings.sparkWait().toSeconds());
                    case SparkJob.End.Failed failed ->
                        throw new StatisticsProblem.ClusterFailed(master.url(), failed.reason(), job.log());
                };
            } finally {
                SparkFolder.discard(folder);
            }
        } catch (IOException e) {
            throw new StatisticsProblem.ClusterFailed(master.url(), e.toString(), home.toString());
        }
    }

    private SparkPrograms programs() {
        Path home = settings.sparkHome();
        if (home == null) {
            throw new StatisticsProblem.SparkMissing("GATEHOUSE_SPARK_HOME");
        }
        var programs = new SparkPrograms(home);
        programs.missing().ifPresent(missing -> {
            throw new StatisticsProblem.SparkMissing(missing);
        });
        return programs;
    }

    private SparkMaster master() {
        String named = settings.spark();
        if (named == null || named.isBlank()) {
            return SparkCluster.in(settings.home())
                    .master()
                    .map(SparkMaster::new)
                    .orElseThrow(StatisticsProblem.NoCluster::new);
        }
        var master = new SparkMaster(named.strip());
        if (!master.isOne()) {
            throw new StatisticsProblem.NoSuchMaster(named);
        }
        return master;
    }

    /** What Spark reads; a file of the authority's own comes last but for what the answers depend on. */
    private Map<String, String> conf(SparkMaster master, Path folder) throws IOException {
        var conf = new TreeMap<String, String>();
        conf.put("spark.executor.memory", settings.sparkMemory());
        conf.put("spark.executor.extraJavaOptions", "-XX:+UseSerialGC");
        conf.put("spark.ui.enabled", "false");
        // sums over a few dimensions: what workers have left to exchange is small, and one of them adds it up
        conf.put("spark.sql.shuffle.partitions", "1");
        conf.put("spark.sql.adaptive.enabled", "false");
        // the names of files are known here; workers need not look for them
        conf.put("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000");
        conf.put("gatehouse.wait.seconds", Long.toString(settings.sparkWait().toSeconds()));
        for (Path file : own()) {
            var properties = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            properties.stringPropertyNames().forEach(name -> conf.put(name, properties.getProperty(name)));
        }
        conf.put("spark.master", master.url());
        conf.put("spark.app.name", "Gatehouse bulletin");
        conf.put("spark.sql.globalTempDatabase", "statistics");
        conf.put("spark.sql.session.timeZone", "UTC");
        conf.put("spark.sql.ansi.enabled", "true");
        conf.put("spark.sql.warehouse.dir", folder.resolve("warehouse").toString());
        conf.put("spark.local.dir", folder.toString());
        return conf;
    }

    private List<Path> own() {
        List<Path> files = new ArrayList<>();
        if (settings.spark() == null || settings.spark().isBlank()) {
            files.add(SparkCluster.in(settings.home()).settings());
        }
        Path named = settings.sparkSettings();
        if (named != null) {
            files.add(named);
        }
        return files;
    }
}
