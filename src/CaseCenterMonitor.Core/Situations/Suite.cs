namespace CaseCenterMonitor.Core;

/// <summary>The whole centre as one subject: for what is true of no single room, person or device.</summary>
public sealed class Suite : Watched
{
    internal Suite(Centre centre)
        : base(new Subject(SubjectKind.Suite, centre.Id))
    {
    }
}
