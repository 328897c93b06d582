package dev.mediajobs.miraflow;

import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import dev.mediajobs.internal.vendor.ValidatedFile;
import java.util.ArrayList;
import java.util.List;

/** A request that starts a job. */
abstract class MiraflowRequest<T extends Media> {
    /** The operation id in the spec. */
    final String operation;

    MiraflowRequest(String operation) {
        this.operation = operation;
    }

    abstract Submission<?, T> submission(MiraflowJobs jobs);

    String text(String parameter, String value) {
        return Checks.text(Vendor.MIRAFLOW, operation, parameter, value);
    }

    /** Returns the id of a file that was uploaded to the vendor. */
    String uploadedId(String parameter, MediaSource source) {
        return Checks.uploadedId(Vendor.MIRAFLOW, operation, parameter, source);
    }

    /** Returns the source if it is an image file or was uploaded. */
    MediaSource image(String parameter, MediaSource source) {
        if (source.link().isPresent()) {
            throw refused("the " + parameter + " is a link", "Pass the file itself.");
        }
        if (source.id().isPresent()) {
            uploadedId(parameter, source);
        }
        return source;
    }

    ValidatedFile file(String parameter, MediaSource source) {
        return ValidatedFile.of(Vendor.MIRAFLOW, operation, parameter, source, ValidatedFile.IMAGES);
    }

    /** Checks that all images are files, or all are uploaded, and returns whether they are uploaded. */
    boolean allUploaded(List<MediaSource> images) {
        long uploaded = images.stream().filter(image -> image.id().isPresent()).count();
        if (uploaded != 0 && uploaded != images.size()) {
            throw refused(
                    "some images are uploaded and some are not", "Pass either only files or only uploaded images.");
        }
        return uploaded != 0;
    }

    MediaException missing(String parameter, String method) {
        return refused("the " + parameter + " is missing", "Add it with " + method + ".");
    }

    MediaException refused(String problem, String suggestion) {
        return Exceptions.invalid(Vendor.MIRAFLOW, operation, problem, suggestion);
    }

    static <E> List<E> append(List<E> list, E element) {
        List<E> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
