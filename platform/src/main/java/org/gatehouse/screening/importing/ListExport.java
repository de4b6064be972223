package org.gatehouse.screening.importing;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListImports.Exported;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.keeping.InForceStore;
import org.gatehouse.screening.keeping.InForceStore.Listed;
import org.springframework.stereotype.Component;

/** Writes a list, page by page, so that it need not fit into memory. What goes out comes in again without a change. */
@Component
class ListExport {

    private static final int ROWS_AT_ONCE = 1_000;

    private final InForceStore store;

    ListExport(InForceStore store) {
        this.store = store;
    }

    Exported write(WatchlistId list, ListWriter form, Writer out) throws IOException {
        form.begin(out);
        int persons = 0;
        int all = 0;
        Optional<EntryId> after = Optional.empty();
        List<Listed> page;
        do {
            page = store.of(list, after, ROWS_AT_ONCE);
            for (Listed listed : page) {
                if (listed.sought() instanceof Sought.Person person) {
                    form.write(entry(listed, person), out);
                    persons++;
                } else {
                    form.write(ObjectExport.object(id(listed), listed.sought()), out);
                }
                all++;
                after = Optional.of(listed.id());
            }
            out.flush();
        } while (page.size() == ROWS_AT_ONCE);
        return new Exported(persons, all - persons);
    }

    private static String id(Listed listed) {
        return listed.listedAs().isEmpty() ? listed.id().toString() : listed.listedAs();
    }

    private static ListEntry entry(Listed listed, Sought.Person person) {
        return new ListEntry(
                id(listed),
                person.names(),
                person.births(),
                person.sex().map(Set::of).orElse(Set.of()),
                Set.copyOf(person.nationalities()),
                person.places(),
                person.papers().stream()
                        .map(paper -> new DocumentNumber(
                                paper.issuer(),
                                paper.sort().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                paper.number()))
                        .toList(),
                List.of());
    }
}
