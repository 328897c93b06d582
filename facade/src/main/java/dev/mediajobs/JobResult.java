package dev.mediajobs;

import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.polling.JobSnapshot;
import java.util.function.Supplier;

/**
 * The source of a {@link Media}.
 *
 * @param snapshot the job's last status, with its links
 * @param renewal polls the job again, for a link that has not expired
 */
record JobResult(VendorContext context, JobReference reference, JobSnapshot snapshot, Supplier<JobSnapshot> renewal)
        implements Downloader.Source {
    @Override
    public String job() {
        return reference.toString();
    }

    @Override
    public String link() {
        return snapshot.links().get(0);
    }

    @Override
    public String renew() {
        JobSnapshot fresh = renewal.get();
        return fresh.links().isEmpty() ? link() : fresh.links().get(0);
    }
}
