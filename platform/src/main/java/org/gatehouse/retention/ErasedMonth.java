package org.gatehouse.retention;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month whose records were erased. Some may be there still, for a reason of {@link KeptReason}.
 *
 * @param erasedOn day, UTC
 * @param legalBasis the law under which it was erased, as it is cited
 * @param certificate number of the certificate of erasure
 */
public record ErasedMonth(YearMonth month, LocalDate erasedOn, String legalBasis, long certificate) {}
