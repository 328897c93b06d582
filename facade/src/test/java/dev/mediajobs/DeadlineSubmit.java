package dev.mediajobs;

import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;

/** A submit of each vendor, in both styles. */
enum DeadlineSubmit {
    MIRAFLOW {
        @Override
        MediaException failure(CallStyle way, MediaJobs media) {
            ImageRequest request = ImageRequest.of("A cat");
            return way.failureOf(() -> media.miraflow().submit(request), () -> media.miraflow()
                    .submitAsync(request));
        }
    },
    MIRAGIC {
        @Override
        MediaException failure(CallStyle way, MediaJobs media) {
            SpeedPaintingRequest request = SpeedPaintingRequest.ofImage(picture());
            return way.failureOf(
                    () -> media.miragic().submit(request), () -> media.miragic().submitAsync(request));
        }
    },
    MIRRAGO {
        @Override
        MediaException failure(CallStyle way, MediaJobs media) {
            TryOnRequest request = TryOnRequest.ofPerson(picture()).withGarment(picture());
            return way.failureOf(
                    () -> media.mirrago().submit(request), () -> media.mirrago().submitAsync(request));
        }
    },
    CREATIFY {
        @Override
        MediaException failure(CallStyle way, MediaJobs media) {
            return way.failedSubmit(media);
        }
    };

    /** Returns the failure of the submit. */
    abstract MediaException failure(CallStyle way, MediaJobs media);

    private static MediaSource picture() {
        return MediaSource.of(Pictures.png(), "a.png");
    }
}
