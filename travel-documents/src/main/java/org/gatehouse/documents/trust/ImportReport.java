package org.gatehouse.documents.trust;

import java.util.List;
import java.util.function.Predicate;

/** What an import took and what not, one item after the other as they came. */
public record ImportReport(List<ImportedItem> items) {

    public ImportReport {
        items = List.copyOf(items);
    }

    public long count(Predicate<ImportedItem> which) {
        return items.stream().filter(which).count();
    }

    public long taken() {
        return count(item -> item.disposition() == ImportedItem.Disposition.TAKEN);
    }

    /** One line an item. */
    public String text() {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item.line()).append('\n'));
        return text.toString();
    }
}
