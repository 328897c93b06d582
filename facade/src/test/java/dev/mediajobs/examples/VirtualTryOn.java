package dev.mediajobs.examples;

import dev.mediajobs.Image;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.mirrago.TryOnRequest;
import java.nio.file.Path;
import java.time.Duration;

/** Mirrago: shows a person in a garment. */
final class VirtualTryOn {
    private VirtualTryOn() {}

    public static void main(String[] arguments) {
        try (MediaJobs media = MediaJobs.fromEnvironment()) {
            make(media, Path.of(arguments[0]), Path.of(arguments[1]), Path.of("fitted.png"));
        }
    }

    static Path make(MediaJobs media, Path person, Path garment, Path target) {
        Job<Image> job = media.mirrago()
                .submit(TryOnRequest.ofPerson(MediaSource.of(person)).withGarment(MediaSource.of(garment)));
        return job.await(Duration.ofMinutes(5)).download(target);
    }
}
