package dev.hoshu.fleet.run;

import dev.hoshu.fleet.report.Question;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run is to do.
 *
 * @param question what is asked of every machine
 * @param input where the base lies, as it was written on the command line
 * @param services where the registered services lie, for a base in sheets; else empty
 * @param output the folder that is written
 * @param forms in which forms rows are written
 * @param sliceMachines about so many machines a slice, 1 or more
 */
public record RunPlan(
        Question question,
        String input,
        String services,
        String output,
        Set<Form> forms,
        long sliceMachines) {

    /** In which form rows are written. */
    public enum Form {
        /** Columns with their types, for programs. */
        PARQUET,
        /** Comma-separated lines, for people. */
        CSV;

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the forms. */
    public RunPlan {
        forms = Set.copyOf(forms);
        if (sliceMachines < 1) {
            throw new IllegalArgumentException(
                    "Machines a slice (%d) must be 1 or more.".formatted(sliceMachines));
        }
    }

    /**
     * Everything on which the result hangs; a folder is gone on with only where this is the same.
     */
    Map<String, Object> told() {
        var told = new TreeMap<String, Object>();
        told.put("report", question.report().verb());
        told.put("on", question.on().toString());
        told.put("from", question.from().toString());
        told.put("until", question.until().toString());
        told.put("programme", question.programme().code());
        told.put("programmeDigest", question.programme().digest());
        var changed = question.changed();
        told.put("changedDigest", changed == null ? "" : changed.digest());
        // The folder may be read by people who may not read the database.
        told.put("input", input.replaceAll("(?i)(password=)[^&]*", "$1…"));
        told.put("services", services);
        told.put("forms", forms.stream().sorted().map(Form::folder).toList());
        told.put("sliceMachines", sliceMachines);
        return told;
    }
}
