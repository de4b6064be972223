package org.gatehouse.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;

/** What name screening mostly is elsewhere; measured beside ours. */
final class PlainMatchers {

    private static final double SAME = 0.9;

    private PlainMatchers() {}

    /** Asks one name, and says how many fit. */
    interface Matcher {
        int hits(PersonName name) throws IOException;
    }

    private static String[] words(PersonName name) {
        String[] words = name.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        String[] some = Arrays.stream(words).filter(word -> !word.isEmpty()).toArray(String[]::new);
        Arrays.sort(some);
        return some;
    }

    /** Each query beside each name: words sorted, then Jaro-Winkler. */
    static Matcher bruteForce(List<ListEntry> entries) {
        char[][] names = entries.stream()
                .flatMap(entry -> entry.names().stream())
                .map(ListedName::name)
                .map(name -> String.join(" ", words(name)).toCharArray())
                .toArray(char[][]::new);
        return asked -> {
            char[] sorted = String.join(" ", words(asked)).toCharArray();
            int hits = 0;
            for (char[] name : names) {
                hits += JaroWinkler.similarity(sorted, name) >= SAME ? 1 : 0;
            }
            return hits;
        };
    }

    /** Fuzzy terms of a search engine find fifty names, Jaro-Winkler judges them. */
    static Matcher searchEngine(List<ListEntry> entries) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (ListEntry entry : entries) {
                for (ListedName name : entry.names()) {
                    String sorted = String.join(" ", words(name.name()));
                    var document = new Document();
                    document.add(new TextField("name", sorted, Field.Store.YES));
                    document.add(new StringField("id", entry.id(), Field.Store.YES));
                    writer.addDocument(document);
                }
            }
        }
        var searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
        return asked -> {
            String[] words = words(asked);
            var query = new BooleanQuery.Builder();
            for (String word : words) {
                int edits = word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
                query.add(new FuzzyQuery(new Term("name", word), edits, 1), Occur.SHOULD);
            }
            char[] sorted = String.join(" ", words).toCharArray();
            int hits = 0;
            var stored = searcher.storedFields();
            for (ScoreDoc found : searcher.search(query.build(), 50).scoreDocs) {
                char[] name = stored.document(found.doc).get("name").toCharArray();
                hits += JaroWinkler.similarity(sorted, name) >= SAME ? 1 : 0;
            }
            return hits;
        };
    }
}
