package dev.mediajobs.internal.vendor;

import dev.mediajobs.Image;
import dev.mediajobs.Video;
import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.polling.JobSnapshot;
import java.util.function.Supplier;

/**
 * The source of a {@link dev.mediajobs.Media}.
 *
 * @param snapshot the job's last status, with its links
 * @param renewal polls the job again, for a link that has not expired
 */
public record JobResult(
        VendorContext context, JobReference reference, JobSnapshot snapshot, Supplier<JobSnapshot> renewal)
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

    public Video toVideo() {
        return new MediaFile.VideoFile(this);
    }

    public Image toImage() {
        return new MediaFile.ImageFile(this);
    }
}
