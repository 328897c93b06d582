package dev.mediajobs.specs.check;

/**
 * A problem in a file, and a suggestion for fixing it.
 *
 * @param file name of the file
 * @param line line, counted from 1
 * @param place JSON pointer in the file, or another description of the location
 * @param problem problem as a sentence
 * @param suggestion suggestion as a sentence
 */
public record Finding(String file, int line, String place, String problem, String suggestion) {

    @Override
    public String toString() {
        String location = file + ":" + line + " at " + (place.isEmpty() ? "/" : place);
        return location + ": " + problem + " Suggestion: " + suggestion;
    }
}
