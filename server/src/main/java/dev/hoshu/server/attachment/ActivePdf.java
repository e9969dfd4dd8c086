package dev.hoshu.server.attachment;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Whether anything in a PDF acts, or carries another file: every object of it is looked at. */
final class ActivePdf {

    private static final Set<String> ACTING_ENTRIES =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
    private static final Set<String> ACTIONS =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "GoToE",
                    "SubmitForm",
                    "ImportData",
                    "Rendition",
                    "RichMediaExecute",
                    "GoTo3DView");
    private static final Set<String> ACTING_ANNOTATIONS =
            Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "Sound", "3D");

    private ActivePdf() {}

    static boolean isIn(COSDocument document) throws IOException {
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var todo = new ArrayDeque<COSBase>();
        add(document.getTrailer(), seen, todo);
        for (var key : Set.copyOf(document.getXrefTable().keySet())) {
            add(document.getObjectFromPool(key), seen, todo);
        }
        while (!todo.isEmpty()) {
            var next = todo.pop();
            switch (next) {
                case COSObject reference -> add(reference.getObject(), seen, todo);
                case COSArray array -> array.forEach(item -> add(item, seen, todo));
                case COSDictionary dictionary -> {
                    if (acts(dictionary)) {
                        return true;
                    }
                    dictionary.getValues().forEach(value -> add(value, seen, todo));
                }
                default -> {
                    // Numbers, names and texts do nothing.
                }
            }
        }
        return false;
    }

    private static void add(
            @org.jspecify.annotations.Nullable COSBase item,
            Set<COSBase> seen,
            ArrayDeque<COSBase> todo) {
        if (item != null && seen.add(item)) {
            todo.push(item);
        }
    }

    private static boolean acts(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(ACTING_ENTRIES::contains)
                || is(dictionary, COSName.S, ACTIONS)
                || is(dictionary, COSName.SUBTYPE, ACTING_ANNOTATIONS)
                || is(dictionary, COSName.TYPE, Set.of("EmbeddedFile"));
    }

    private static boolean is(COSDictionary dictionary, COSName entry, Set<String> names) {
        return dictionary.getDictionaryObject(entry) instanceof COSName name
                && names.contains(name.getName());
    }
}
