namespace CaseCenterMonitor.Server.Access;

/// <summary>What keeps somebody who is signed in from going on.</summary>
public enum Hold
{
    None,

    /// <summary>Nobody touched the page for a while, or it was locked by hand: the password is asked for.</summary>
    Locked,

    /// <summary>The password was given by an administrator and is good for one thing: choosing another.</summary>
    Password,

    /// <summary>The role needs a second factor, and there is none yet.</summary>
    SecondFactor,
}
