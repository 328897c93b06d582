package dev.mediajobs.durable;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.Vendor;
import dev.mediajobs.miraflow.AvatarVideo;
import dev.mediajobs.miraflow.Thumbnail;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How to look for a job at the vendor whose response was lost. Immutable.
 *
 * <p>Without a match the job is parked for a person. It is never submitted again, unless {@link #resubmitIfAbsent()} is
 * chosen.
 */
public final class Reconciliation {
    private static final Reconciliation NONE = new Reconciliation("none", null, false, false, null);

    private final String name;
    private final @Nullable Listing listing;
    private final boolean conclusive;
    private final boolean resubmit;
    private final @Nullable Vendor webhooks;

    private Reconciliation(
            String name, @Nullable Listing listing, boolean conclusive, boolean resubmit, @Nullable Vendor webhooks) {
        this.name = name;
        this.listing = listing;
        this.conclusive = conclusive;
        this.resubmit = resubmit;
        this.webhooks = webhooks;
    }

    /** Lists the jobs of an account: passes the name and the reference of each to the consumer. */
    @FunctionalInterface
    interface Listing {
        void list(MediaJobs media, BiConsumer<Optional<String>, String> consumer);
    }

    /** {@return no way to look for a job: it is parked at once} */
    public static Reconciliation none() {
        return NONE;
    }

    /**
     * Looks for Aurora videos of Creatify by {@link Work#uniqueName()}, which must be the name of the request. The list
     * contains jobs of all states, so a job that is missing after a minute was never started.
     *
     * @return the reconciliation
     */
    public static Reconciliation auroraByName() {
        return new Reconciliation(
                "creatify:aurora",
                (media, consumer) ->
                        media.creatify().jobs().forEach(job -> consumer.accept(job.name(), job.reference())),
                true,
                false,
                Vendor.CREATIFY);
    }

    /**
     * Looks for avatar videos of Miraflow by {@link Work#uniqueName()}, which must be the name of the request. Only
     * finished videos are listed, so the job is looked for every minute for an hour and then parked.
     *
     * @return the reconciliation
     */
    public static Reconciliation avatarVideoByName() {
        return new Reconciliation(
                "miraflow:video",
                (media, consumer) -> {
                    for (AvatarVideo video : media.miraflow().videos()) {
                        consumer.accept(video.name(), "miraflow:video:" + video.id());
                    }
                },
                false,
                false,
                null);
    }

    /**
     * Looks for thumbnails of Miraflow like {@link #avatarVideoByName()}.
     *
     * @return the reconciliation
     */
    public static Reconciliation thumbnailByName() {
        return new Reconciliation(
                "miraflow:thumbnail",
                (media, consumer) -> {
                    for (Thumbnail thumbnail : media.miraflow().thumbnails().toList()) {
                        consumer.accept(thumbnail.name(), "miraflow:thumbnail:" + thumbnail.id());
                    }
                },
                false,
                false,
                null);
    }

    /**
     * Waits an hour for the webhook of a virtual try-on of Mirrago, which the application passes to {@link
     * DurableJobs#webhook}; the webhook URL of the request must contain {@link Work#uniqueName()}. Then the job is
     * parked, and a later webhook still continues it.
     *
     * @return the reconciliation
     */
    public static Reconciliation tryOnByWebhook() {
        return new Reconciliation("mirrago:try-on", null, false, false, Vendor.MIRRAGO);
    }

    /**
     * Returns a copy that submits a job again when the vendor's list proves that it was never started.
     *
     * @return a copy of this reconciliation
     * @throws IllegalStateException if absence proves nothing, which is true for all but {@link #auroraByName()}
     */
    public Reconciliation resubmitIfAbsent() {
        if (!conclusive) {
            throw new IllegalStateException(
                    "For " + name + " a missing job may still exist, so it cannot be submitted again automatically.");
        }
        return new Reconciliation(name, listing, true, true, webhooks);
    }

    /** Returns the references of the jobs with these names that the vendor lists. */
    Map<String, String> find(MediaJobs media, Set<String> names) {
        Map<String, String> found = new HashMap<>();
        if (listing != null) {
            listing.list(media, (listed, reference) -> listed.filter(names::contains)
                    .ifPresent(match -> found.putIfAbsent(match, reference)));
        }
        return found;
    }

    /** Returns the vendor whose webhooks identify jobs, or null. */
    @Nullable
    Vendor webhooks() {
        return webhooks;
    }

    boolean possible() {
        return this != NONE;
    }

    boolean hasListing() {
        return listing != null;
    }

    boolean conclusive() {
        return conclusive;
    }

    boolean resubmit() {
        return resubmit;
    }

    @Override
    public String toString() {
        return "Reconciliation[" + name + "]";
    }
}
