package dev.mediajobs.miraflow;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Iterates over pages, each fetched when the previous one is consumed. ({@code flatMap} would fetch all pages for the
 * first entry of an iterator.)
 */
final class PagedIterator<E> implements Iterator<E> {
    private final IntFunction<Page<E>> source;
    private Page<E> page = new Page<>(List.of(), false);
    private int pageNumber;
    private int next;

    private PagedIterator(IntFunction<Page<E>> source) {
        this.source = source;
    }

    /** A page, which may have no entries; the list ends with its last page. */
    record Page<E>(List<E> entries, boolean last) {}

    /** Returns a stream of all entries; pages are numbered from 1. */
    static <E> Stream<E> stream(IntFunction<Page<E>> source) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new PagedIterator<>(source), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        while (next == page.entries().size() && !page.last()) {
            page = source.apply(++pageNumber);
            next = 0;
        }
        return next < page.entries().size();
    }

    @Override
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.entries().get(next++);
    }
}
