package dev.mediajobs.specs.check;

/**
 * One thing that is wrong, and how to mend it.
 *
 * @param file name of the file
 * @param line line in it, from 1
 * @param place JSON pointer in the file, or another place that a reader finds
 * @param problem what is wrong
 * @param suggestion what to do
 */
public record Finding(String file, int line, String place, String problem, String suggestion) {

    @Override
    public String toString() {
        return file + ":" + line + " at " + (place.isEmpty() ? "/" : place) + ": " + problem + " Cure: " + suggestion;
    }
}
