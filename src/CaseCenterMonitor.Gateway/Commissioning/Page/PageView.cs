namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>What the page shows at one moment, in one language. Everything in it is text to be put in as text, never as HTML.</summary>
/// <param name="Title">One sentence: what there is to do.</param>
/// <param name="Time">Time of day at the centre.</param>
/// <param name="Fragment">Lines for the site file; empty when nothing is new.</param>
public sealed record PageView(
    string Title, string Time, IReadOnlyList<PageFact> Facts, IReadOnlyList<PageDevice> Devices, IReadOnlyList<PageSilent> Silent, IReadOnlyList<string> Topics,
    string? TopicsMore, string Fragment);

/// <summary>One figure of the gateway.</summary>
public sealed record PageFact(string Name, string Value, PageLevel Level);

/// <param name="Key">The same device has the same key in the next view.</param>
/// <param name="Id">In the site file; null when the file does not have it.</param>
/// <param name="Heard">How long ago.</param>
/// <param name="Tags">How many tags it hears; null when it is no reader. Never which.</param>
/// <param name="Note">That it is new, or silent; null when neither.</param>
/// <param name="State">For those who cannot see the sign.</param>
/// <param name="Todo">What is wrong and what to do about it.</param>
public sealed record PageDevice(
    string Key, string? Id, string Address, string Dialect, string Heard, string Says, int? Tags, PageLevel Level, string State, string? Note, IReadOnlyList<PageTodo> Todo);

/// <param name="Quote">What a decoder said word for word, in English; null when it did not.</param>
public sealed record PageTodo(string Text, string? Quote);

public sealed record PageSilent(string Id, string Dialect, string Address);

/// <summary>Colour means that somebody must act. Unknown is not heard, or not lately.</summary>
public enum PageLevel { Fine, New, Unknown, Wrong, Alarm }
