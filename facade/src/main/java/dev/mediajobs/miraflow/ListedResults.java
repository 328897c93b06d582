package dev.mediajobs.miraflow;

import dev.mediajobs.Phase;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.vendor.JobReference;
import dev.mediajobs.internal.vendor.JobResult;
import dev.mediajobs.internal.vendor.VendorContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates the results that lists contain: they have no job id, so their references cannot be resumed. */
record ListedResults(VendorContext context) {
    private static final String PREFIX = "listed-";

    JobSnapshot succeeded(@Nullable String link, @Nullable String fileId) {
        return JobSnapshot.of(Phase.SUCCEEDED, null).withLinks(LinkResolver.of(context.base(), link), fileId);
    }

    /** Returns the result with a link that cannot be renewed, or empty without a link. */
    Optional<JobResult> of(String kind, String id, @Nullable String link, @Nullable String fileId) {
        JobSnapshot snapshot = succeeded(link, fileId);
        return snapshot.links().isEmpty() || !JobReference.isValidId(id)
                ? Optional.empty()
                : Optional.of(of(kind, id, snapshot, () -> snapshot));
    }

    JobResult of(String kind, String id, JobSnapshot snapshot, Supplier<JobSnapshot> renewal) {
        return new JobResult(context, context.reference(PREFIX + kind, id), snapshot, renewal);
    }
}
