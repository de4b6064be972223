package org.gatehouse.warning.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Warnings, the latest issued first. */
@Schema(name = "Warnings")
record WarningRows(List<WarningAnswer> rows) {}
