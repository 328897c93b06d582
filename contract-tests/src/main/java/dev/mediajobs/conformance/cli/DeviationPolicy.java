package dev.mediajobs.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.report.Drift;
import dev.mediajobs.conformance.run.RunResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which deviations make a run fail: applies {@code --accept} and {@code --fail-on}. */
final class DeviationPolicy {

    private final List<AcceptedDeviation> accepted;
    private final FailOn failOn;
    private final Set<String> known;
    private final LocalDate today;
    private final Set<AcceptedDeviation> used = new HashSet<>();

    /** @param baseline an earlier report, whose findings {@link FailOn#NEW} accepts; null if there is none */
    DeviationPolicy(List<AcceptedDeviation> accepted, FailOn failOn, @Nullable JsonNode baseline, LocalDate today) {
        this.accepted = accepted;
        this.failOn = failOn;
        this.known = failOn == FailOn.NEW && baseline != null ? Drift.places(baseline) : Set.of();
        this.today = today;
    }

    /** Returns the result with accepted deviations; with {@link FailOn#NOTES}, notes are findings. */
    RunResult apply(RunResult result) {
        return result.withFindings(this::apply);
    }

    private Finding apply(Finding finding) {
        for (AcceptedDeviation each : accepted) {
            if (each.matches(finding)) {
                used.add(each);
                if (!each.isExpired(today)) {
                    return finding.accepted(each.reason());
                }
            }
        }
        if (known.contains(Drift.place(finding)) && !finding.note()) {
            return finding.accepted("known from the baseline");
        }
        return failOn == FailOn.NOTES ? finding.asFailure() : finding;
    }

    /** Returns the expired and the unused entries of the file, after {@link #apply}. */
    List<String> problems() {
        List<String> lines = new ArrayList<>();
        for (AcceptedDeviation each : accepted) {
            if (each.isExpired(today)) {
                lines.add("EXPIRED on " + each.until() + ", line " + each.line() + " of --accept: " + each);
            } else if (!used.contains(each)) {
                lines.add("UNUSED, line " + each.line() + " of --accept: " + each + "; remove it");
            }
        }
        return lines;
    }
}
